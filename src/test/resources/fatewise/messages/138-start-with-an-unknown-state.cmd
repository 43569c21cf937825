$ fatewise show hogrebe-2021 --change "start PCS 3e5 cells/cm2"
