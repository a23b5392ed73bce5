"""What each set of labels for events means, laid beside our kinds; what is read is the library's alone."""
