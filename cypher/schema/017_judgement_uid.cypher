// title: One Judgement a uid
// params:
// returns:
CREATE CONSTRAINT judgement_uid IF NOT EXISTS FOR (n:Judgement) REQUIRE n.uid IS UNIQUE
