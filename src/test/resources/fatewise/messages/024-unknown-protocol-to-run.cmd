$ fatewise run velasco-cruz-2019
