$ fatewise run hogrebe-2021 --chnage "omit KGF"
