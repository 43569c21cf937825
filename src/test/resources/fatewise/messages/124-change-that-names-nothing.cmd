$ fatewise show hogrebe-2021 --change "omit nicotinamide in S1"
