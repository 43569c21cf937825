$ fatewise check protocol/mine.yaml
