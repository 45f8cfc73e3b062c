// title: Words in titles and bodies
// params:
// returns:
CREATE FULLTEXT INDEX version_text IF NOT EXISTS FOR (v:AdVersion) ON EACH [v.title, v.body]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
