$ fatewise show hogrebe-2021 --change "set S1 CHIR99012 1 uM"
