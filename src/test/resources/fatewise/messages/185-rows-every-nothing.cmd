$ fatewise run feeding --every "0 h"
