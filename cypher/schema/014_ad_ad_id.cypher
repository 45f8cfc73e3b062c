// title: Ads by the id that their site gives them
// params:
// returns:
CREATE INDEX ad_ad_id IF NOT EXISTS FOR (a:Ad) ON (a.ad_id)
