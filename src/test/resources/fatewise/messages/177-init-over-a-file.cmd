$ touch mine.yaml
$ fatewise init mine.yaml
