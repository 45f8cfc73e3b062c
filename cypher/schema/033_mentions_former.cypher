// title: Mentions that call a number no longer the ad's own
// params:
// returns:
CREATE INDEX mentions_former IF NOT EXISTS FOR ()-[m:MENTIONS]-() ON (m.former)
