$ fatewise show hogrebe-2021 --change "drop S8"
