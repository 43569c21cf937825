$ touch results
$ fatewise run feeding
