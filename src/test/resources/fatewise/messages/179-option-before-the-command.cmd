$ fatewise --quiet run hogrebe-2021
