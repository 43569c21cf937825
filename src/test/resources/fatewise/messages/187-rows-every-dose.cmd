$ fatewise run feeding --every "3 uM"
