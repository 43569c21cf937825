$ fatewise show hogrebe-2021 --change "set S9 CHIR99021 1 uM"
