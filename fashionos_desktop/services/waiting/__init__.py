"""What waits on this laptop for the network, in a few lines."""
