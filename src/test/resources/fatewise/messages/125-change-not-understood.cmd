$ fatewise show hogrebe-2021 --change "please leave out CHIR99021"
