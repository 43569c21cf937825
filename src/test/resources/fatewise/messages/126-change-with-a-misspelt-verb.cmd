$ fatewise show hogrebe-2021 --change "omti CHIR99021"
