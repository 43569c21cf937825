$ touch empty.yaml
$ fatewise check empty.yaml
