// title: Judgements by the text they are about
// params:
// returns:
CREATE INDEX judgement_content IF NOT EXISTS FOR (j:Judgement) ON (j.content_sha256)
