import numpy as np


def lambda_gradients(scores, relevances, sigma=1.0, k=None):
    """LambdaRank gradient and hessian with respect to the scores of one query."""
    raise NotImplementedError
