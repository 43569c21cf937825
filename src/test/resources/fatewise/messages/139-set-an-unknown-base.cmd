$ fatewise show hogrebe-2021 --change "set S1 base MCDB132"
