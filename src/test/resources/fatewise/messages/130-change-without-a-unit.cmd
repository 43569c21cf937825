$ fatewise show hogrebe-2021 --change "set S1 CHIR99021 1"
