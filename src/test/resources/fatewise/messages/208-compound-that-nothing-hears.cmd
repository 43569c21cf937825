$ fatewise show feeding --change "add CHIR99021 3 uM to K"
