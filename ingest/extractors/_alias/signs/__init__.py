"""Signs by which a word is told to be the advertiser's name or not; `weights.tsv` weighs them."""
