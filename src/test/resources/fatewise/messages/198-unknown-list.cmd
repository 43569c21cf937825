$ fatewise list compunds
