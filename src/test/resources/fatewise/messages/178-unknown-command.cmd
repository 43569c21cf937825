$ fatewise rnu hogrebe-2021
