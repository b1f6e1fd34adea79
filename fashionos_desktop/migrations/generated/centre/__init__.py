"""Functions of the centre that laptops call."""
