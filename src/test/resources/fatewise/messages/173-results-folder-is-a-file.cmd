$ mkdir results
$ touch results/feeding
$ fatewise run feeding
