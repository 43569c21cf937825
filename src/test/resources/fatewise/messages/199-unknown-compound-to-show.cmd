$ fatewise show compound CHIR99012
