"""What paints rows: delegates that read plain roles from any model."""
