$ fatewise run feeding --every hour
