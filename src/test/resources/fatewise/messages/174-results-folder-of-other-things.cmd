$ mkdir results/feeding
$ touch results/feeding/thesis.docx
$ fatewise run feeding
