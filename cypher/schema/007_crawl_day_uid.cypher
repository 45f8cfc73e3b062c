// title: One CrawlDay a uid
// params:
// returns:
CREATE CONSTRAINT crawl_day_uid IF NOT EXISTS FOR (n:CrawlDay) REQUIRE n.uid IS UNIQUE
