$ mkdir plan.html
$ fatewise plan feeding --html --out plan.html
