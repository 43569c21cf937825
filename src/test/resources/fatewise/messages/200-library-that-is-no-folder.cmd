$ fatewise list --library mylab
