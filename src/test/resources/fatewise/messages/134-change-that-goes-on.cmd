$ fatewise show hogrebe-2021 --change "omit CHIR99021 in S1 please"
