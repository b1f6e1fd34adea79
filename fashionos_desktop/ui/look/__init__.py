"""How the program looks: design tokens, fonts, icons, sounds and the style that draws controls."""
