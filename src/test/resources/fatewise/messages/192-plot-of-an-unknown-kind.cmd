$ fatewise run feeding --plot curves.jpeg
