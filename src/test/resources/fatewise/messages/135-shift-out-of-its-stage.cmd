$ fatewise show hogrebe-2021 --change "shift CHIR99021 in S1 by +10 d"
