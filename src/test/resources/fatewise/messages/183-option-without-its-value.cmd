$ fatewise run hogrebe-2021 --change
