$ fatewise init mine.yaml --like hogrebe-2012
