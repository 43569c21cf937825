$ fatewise run feeding --until S3
