$ fatewise show hogrebe-2012
