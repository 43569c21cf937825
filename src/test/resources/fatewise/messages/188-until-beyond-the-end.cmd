$ fatewise run feeding --until 9
