"""Small widgets that any screen is made of; they know no table, no service and no screen."""
