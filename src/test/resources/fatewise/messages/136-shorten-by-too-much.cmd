$ fatewise show hogrebe-2021 --change "shorten S1 by 10 d"
