$ fatewise show hogrebe-2021 --change "omit latrunculn A"
