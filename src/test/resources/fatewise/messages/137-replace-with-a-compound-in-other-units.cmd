$ fatewise show hogrebe-2021 --change "replace Activin A with B27"
