$ sparse large.yaml 100000000
$ fatewise check large.yaml
